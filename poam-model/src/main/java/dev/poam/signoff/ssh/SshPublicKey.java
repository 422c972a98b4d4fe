package dev.poam.signoff.ssh;

import dev.poam.project.KeyType;
import dev.poam.signoff.key.KeyStrength;
import dev.poam.signoff.key.RefusedSignatureException;
import dev.poam.signoff.key.SignerKey;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** An SSH public key (RFC 4253, RFC 5656, RFC 8709) of a type that can sign for us. */
final class SshPublicKey {

    /** What comes before the 32 bytes of an Ed25519 key in the form that Java reads (RFC 8410). */
    private static final byte[] ED25519_LEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int UNCOMPRESSED = 4;
    private static final int TOUCHED = 1;

    private final String type;
    private final byte[] blob;
    private final PublicKey key;
    private final byte[] application;

    private SshPublicKey(String type, byte[] blob, PublicKey key, byte[] application) {
        this.type = type;
        this.blob = blob;
        this.key = key;
        this.application = application;
    }

    /**
     * Reads the binary form of a key.
     *
     * @throws RefusedSignatureException when the key is of another type, or too weak
     */
    static SshPublicKey of(byte[] blob) throws RefusedSignatureException {
        try {
            SshWire wire = new SshWire(blob);
            String type = wire.text();
            SshAlgorithm algorithm = SshAlgorithm.ofKeyType(type)
                    .orElseThrow(
                            () -> new RefusedSignatureException("is by an SSH key of a type that is not accepted"));
            PublicKey key = key(algorithm, wire);
            byte[] application = algorithm.isInSecurityKey() ? wire.bytes() : new byte[0];
            wire.requireEnd();
            KeyStrength.require(key);
            return new SshPublicKey(type, blob.clone(), key, application);
        } catch (IOException | GeneralSecurityException e) {
            throw new RefusedSignatureException("is by an SSH key that cannot be read", e);
        }
    }

    private static PublicKey key(SshAlgorithm algorithm, SshWire wire) throws IOException, GeneralSecurityException {
        return switch (algorithm) {
            case ED25519, SECURITY_KEY_ED25519 -> ed25519(wire.bytes());
            case P256, P384, P521, SECURITY_KEY_P256 -> ecdsa(algorithm.curveBits(), wire.text(), wire.bytes());
            case RSA_SHA256, RSA_SHA512 -> {
                BigInteger exponent = wire.positive();
                yield KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(wire.positive(), exponent));
            }
        };
    }

    private static PublicKey ed25519(byte[] point) throws IOException, GeneralSecurityException {
        if (point.length != 32) {
            throw new IOException("an Ed25519 key of " + point.length + " bytes");
        }
        byte[] encoded = Arrays.copyOf(ED25519_LEAD, ED25519_LEAD.length + point.length);
        System.arraycopy(point, 0, encoded, ED25519_LEAD.length, point.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static PublicKey ecdsa(int bits, String curve, byte[] point) throws IOException, GeneralSecurityException {
        int width = width(bits);
        if (!curve.equals("nistp" + bits) || point.length != 1 + 2 * width || point[0] != UNCOMPRESSED) {
            throw new IOException("no point of the curve that the key is said to be on");
        }
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp" + bits + "r1"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(
                        new ECPoint(
                                new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + width)),
                                new BigInteger(1, Arrays.copyOfRange(point, 1 + width, point.length))),
                        parameters.getParameterSpec(ECParameterSpec.class)));
    }

    private static int width(int bits) {
        return (bits + Byte.SIZE - 1) / Byte.SIZE;
    }

    /** Whether a signature, in its binary form (a name and a value), is by this key over the data. */
    boolean verifies(byte[] signature, byte[] data) throws RefusedSignatureException {
        try {
            SshWire wire = new SshWire(signature);
            String name = wire.text();
            SshAlgorithm algorithm = SshAlgorithm.of(name, type)
                    .orElseThrow(() -> new RefusedSignatureException(
                            name.equals("ssh-rsa") ? "uses RSA with SHA-1" : "uses an algorithm that is not accepted"));
            byte[] value = algorithm.isEcdsa() ? ofFixedWidth(wire.bytes(), algorithm.curveBits()) : wire.bytes();
            byte[] signed = algorithm.isInSecurityKey() ? bySecurityKey(wire.octet(), wire.number(), data) : data;
            wire.requireEnd();
            Signature verifier = Signature.getInstance(algorithm.javaName());
            verifier.initVerify(key);
            verifier.update(signed);
            return verifier.verify(value);
        } catch (IOException | GeneralSecurityException e) {
            return false;
        }
    }

    /**
     * What a security key signs: the hash of the data, and what the key says of the act.
     *
     * @param counter rises with each signature
     */
    private byte[] bySecurityKey(byte flags, int counter, byte[] data) throws IOException, GeneralSecurityException {
        if ((flags & TOUCHED) == 0) {
            throw new IOException("a security key that nobody touched");
        }
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        return ByteBuffer.allocate(2 * sha256.getDigestLength() + 1 + Integer.BYTES)
                .put(sha256.digest(application))
                .put(flags)
                .putInt(counter)
                .put(sha256.digest(data))
                .array();
    }

    private static byte[] ofFixedWidth(byte[] pair, int bits) throws IOException {
        SshWire wire = new SshWire(pair);
        byte[] fixed = new byte[2 * width(bits)];
        place(wire.positive(), fixed, 0);
        place(wire.positive(), fixed, width(bits));
        wire.requireEnd();
        return fixed;
    }

    private static void place(BigInteger number, byte[] target, int start) throws IOException {
        int width = target.length / 2;
        if (number.bitLength() > width * Byte.SIZE) {
            throw new IOException("a number that is too large for the curve");
        }
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, width);
        System.arraycopy(bytes, bytes.length - length, target, start + width - length, length);
    }

    SignerKey signerKey() {
        return name(blob);
    }

    /**
     * The name by which {@code poam/people.yaml} knows a key, and the fingerprint that {@code ssh-keygen -l} shows.
     *
     * @param blob the binary form of a key of whatever type
     */
    static SignerKey name(byte[] blob) {
        try {
            String fingerprint = Base64.getEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(blob));
            String line = new SshWire(blob).text() + " " + Base64.getEncoder().encodeToString(blob);
            return new SignerKey(KeyType.SSH, "SHA256:" + fingerprint, List.of(line));
        } catch (IOException e) {
            return new SignerKey(KeyType.SSH, "that cannot be read", List.of());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
