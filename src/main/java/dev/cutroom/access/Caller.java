package dev.cutroom.access;

/**
 * Who makes a call.
 *
 * @param subject the stable name of the person or program, as the identity provider gives it
 * @param role the widest role of this caller
 */
public record Caller(String subject, Role role) {

    /** The administrator of a service without an identity provider. */
    static final String LOCAL = "local";

    /** Administrators see and may change every project. */
    public boolean isAdmin() {
        return role == Role.ADMIN;
    }
}
