/**
 * From alerts to an Alertmanager, which brings them to chat, mail and pagers. Imports {@code index}, {@code topic} and core;
 * nothing imports it but the wiring.
 */
@NullMarked
package dev.crosswire.alerts.push;

import org.jspecify.annotations.NullMarked;
