/**
 * Who may do what over HTTP: users with roles, programs with tokens, the file that names them, and the address that a
 * service may listen on without them. Beside the path, not on it: imports no other module of Crosswire. Only the JDK
 * here, so that the command line can write the file; what stands in front of the services is in {@code http}.
 */
@NullMarked
package dev.crosswire.access;

import org.jspecify.annotations.NullMarked;
