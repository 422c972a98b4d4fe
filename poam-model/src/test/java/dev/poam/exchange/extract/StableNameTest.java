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

    @Test
    void keepsPartsApart() {
        assertThat(StableName.of(StableName.NAMESPACE, "ab", "c"))
                .isNotEqualTo(StableName.of(StableName.NAMESPACE, "a", "bc"));
    }
}
