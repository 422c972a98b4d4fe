package dev.poam.history.random;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/** Chance, the same for the same seed. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** True that many times in a hundred. */
    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** The index of one of the weights, each as likely as it is heavy. */
    int weighted(int[] weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int at = random.nextInt(sum);
        int index = 0;
        while (at >= weights[index]) {
            at -= weights[index];
            index++;
        }
        return index;
    }

    <T> List<T> shuffled(Collection<T> all) {
        List<T> list = new ArrayList<>(all);
        java.util.Collections.shuffle(list, random);
        return list;
    }
}
