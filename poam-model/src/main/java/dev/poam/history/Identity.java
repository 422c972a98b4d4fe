package dev.poam.history;

/** A name and an address as a commit states them; nobody has proved them. */
public record Identity(String name, String email) {}
