package dev.poam.exchange.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class StableNameTest {

    /** The namespace for domain names of RFC 9562, and the example of its appendix A.4. */
    @Test
    void isTheExampleOfTheStandard() {
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        assertThat(StableName.of(dns, "www.example.com".getBytes(UTF_8)))
                .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    }

    /** The values are those of Python's {@code uuid.uuid5(system, "item\\0POAM-001")} and so on. */
    @Test
    void isWhatAnotherImplementationMakes() {
        UUID system = StableName.of(StableName.NAMESPACE, "Acme Machining", "Enclave");

        assertThat(system).hasToString("410f9d14-600c-5668-95e9-82f60dc80be5");
        assertThat(StableName.of(system, "item", "POAM-001")).hasToString("19321c12-5de8-5429-91de-6dde25c5eb5c");
        assertThat(StableName.of(system, "item", "POAM-001", "milestone", "1", "Schlüssel verteilt \uD83D\uDD11"))
                .hasToString("5d422392-3609-5bc7-9868-9322e8b6831f");
    }

    @Test
    void keepsPartsApart() {
        assertThat(StableName.of(StableName.NAMESPACE, "ab", "c"))
                .isNotEqualTo(StableName.of(StableName.NAMESPACE, "a", "bc"));
    }
}
