/**
 * Who is calling and what they may do: roles out of the token, membership of projects.
 *
 * <p>Door: {@link dev.cutroom.access.Caller}, {@link dev.cutroom.access.Access}, {@link dev.cutroom.access.AddressGuard}. A project is
 * an opaque id here, so that every room can ask.
 */
package dev.cutroom.access;
