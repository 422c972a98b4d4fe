package dev.poam.source;

/**
 * A file that proves something.
 *
 * @param name the path from the folder that holds it, with forward slashes
 * @param size in bytes
 * @param sha256 64 lower-case hexadecimal digits, of the bytes as they lie there
 */
public record Artifact(String name, long size, String sha256) {}
