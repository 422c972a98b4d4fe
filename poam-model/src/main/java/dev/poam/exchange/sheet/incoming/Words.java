package dev.poam.exchange.sheet.incoming;

/** Numbers with their nouns. */
final class Words {

    private Words() {}

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Behind a comma; nothing for none. */
    static String also(int number, String noun) {
        return number == 0 ? "" : ", " + count(number, noun);
    }
}
