package dev.poam.signoff.cms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.poam.testing.NeedsProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import javax.security.auth.login.LoginException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures by keys that SoftHSM2 keeps; the build names its settings in the environment. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "SoftHSM2 is looked for where Linux keeps it")
@EnabledIfEnvironmentVariable(named = CryptoTokenTest.SETTINGS, matches = ".+", disabledReason = "Maven sets it")
@NeedsProgram({"openssl", "softhsm2-util"})
class CryptoTokenTest {

    static final String SETTINGS = "SOFTHSM2_CONF";

    private static final byte[] CONTENT = "a record\n".getBytes(UTF_8);
    private static final Instant NOW = Instant.parse("2026-11-21T18:40:00Z");
    private static final String PIN = "271828";

    @TempDir
    private static Path folder;

    private static OpenSsl programs;
    private static Path configuration;

    @BeforeAll
    static void makeToken() throws IOException {
        Path settings = Path.of(Objects.requireNonNull(System.getenv(SETTINGS)));
        Files.createDirectories(settings.getParent());
        Files.createDirectories(folder.resolve("tokens"));
        Files.writeString(settings, "directories.tokendir = " + folder.resolve("tokens") + "\nlog.level = ERROR\n");
        programs = new OpenSsl(folder);
        programs.type("softhsm2-util --init-token --free --label poam --so-pin 314159 --pin " + PIN);
        configuration = Files.writeString(folder.resolve("token.cfg"), """
                name = poam
                library = %s
                slotListIndex = 0
                attributes(generate, CKO_PRIVATE_KEY, *) = {
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                }
                """.formatted(library()));
        generate("rsa", "-keyalg RSA -keysize 2048");
        generate("p256", "-keyalg EC -groupname secp256r1");
        generate("p384", "-keyalg EC -groupname secp384r1");
    }

    private static Path library() {
        return Stream.of(
                        "/usr/lib/softhsm/libsofthsm2.so",
                        "/usr/lib64/pkcs11/libsofthsm2.so",
                        "/usr/lib/pkcs11/libsofthsm2.so")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private static void generate(String alias, String key) {
        programs.type(Path.of(System.getProperty("java.home"), "bin", "keytool")
                + " -genkeypair -keystore NONE -storetype PKCS11 -providerClass sun.security.pkcs11.SunPKCS11"
                + " -providerArg token.cfg -storepass " + PIN + " -validity 365 -dname CN=" + alias + " -alias " + alias
                + " " + key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa", "p256", "p384"})
    void signsWithAKeyThatStaysInTheToken(String alias) throws Exception {
        try (SigningIdentity identity = CryptoToken.logIn(configuration, alias, PIN.toCharArray())) {
            byte[] signature = identity.sign(CONTENT, NOW);

            assertThat(identity.privateKey().getEncoded()).isNull();
            assertThat(CmsSignature.verify(signature, CONTENT).certificate()).isEqualTo(identity.certificate());
        }
    }

    @Test
    void opensslAcceptsTheSignature() throws Exception {
        try (SigningIdentity identity = CryptoToken.logIn(configuration, "rsa", PIN.toCharArray())) {
            Files.write(folder.resolve("R.json"), CONTENT);
            Files.write(folder.resolve("R.json.p7s"), identity.sign(CONTENT, NOW));
            Files.write(folder.resolve("roots.der"), identity.certificate().getEncoded());
        }
        programs.type("openssl x509 -inform DER -in roots.der -out roots.pem");

        assertThat(programs.type("openssl cms -verify -binary -inform DER -in R.json.p7s -content R.json"
                        + " -CAfile roots.pem -out /dev/null"))
                .containsIgnoringCase("verification successful");
    }

    @Test
    void cannotSignAfterItIsClosed() throws Exception {
        SigningIdentity identity = CryptoToken.logIn(configuration, "rsa", PIN.toCharArray());
        identity.close();

        assertThatIOException().isThrownBy(() -> identity.sign(CONTENT, NOW)).withMessageStartingWith("the key cannot");
    }

    @Test
    void tellsAWrongPin() {
        assertThatIOException()
                .isThrownBy(() -> CryptoToken.logIn(configuration, "rsa", "000000".toCharArray()))
                .withMessage("the PIN is wrong; it was tried once, and a token locks itself after a few wrong ones");
    }

    @Test
    void namesTheKeysThereAre() {
        assertThatIOException()
                .isThrownBy(() -> CryptoToken.logIn(configuration, null, PIN.toCharArray()))
                .withMessage("the key store has 3 keys [p256, p384, rsa]; name the one to sign with");
    }

    @Test
    void tellsThatThereIsNoToken() throws IOException {
        // SoftHSM always has one slot more, with a token that is not set up.
        Path empty = other("slotListIndex = 0", "slotListIndex = 1");

        assertThatIOException()
                .isThrownBy(() -> CryptoToken.logIn(empty, null, PIN.toCharArray()))
                .withMessageStartingWith("there is no token in the slot, or one that is not set up (by");
    }

    @Test
    void tellsThatThereIsNoSlot() throws IOException {
        Path none = other("slotListIndex = 0", "slot = 7");

        assertThatIOException()
                .isThrownBy(() -> CryptoToken.logIn(none, null, PIN.toCharArray()))
                .withMessageStartingWith("there is no such slot (by");
    }

    @Test
    void tellsThatThereIsNoLibrary() throws IOException {
        Path none = other(library().toString(), "/nowhere/libnone.so");

        assertThatIOException()
                .isThrownBy(() -> CryptoToken.logIn(none, null, PIN.toCharArray()))
                .withMessageStartingWith("the token cannot be used: Library /nowhere/libnone.so does not exist (by");
    }

    @ParameterizedTest
    @CsvSource({
        "CKR_PIN_LOCKED, the token is locked after too many wrong PINs",
        "CKR_DEVICE_REMOVED, there is no token in the slot",
        "PKCS11 not found, there is no token in the slot",
        "CKR_HOST_MEMORY, the token cannot be used: CKR_HOST_MEMORY"
    })
    void saysWhatTheTokenMeans(String word, String refusal) {
        assertThat(CryptoToken.refusal(new IOException("load failed", new LoginException(word))))
                .startsWith(refusal);
    }

    private static Path other(String from, String to) throws IOException {
        Path copy = folder.resolve("other.cfg");
        return Files.writeString(
                copy, Files.readString(configuration).replace(from, to).replace("name = poam", "name = other"));
    }
}
