/** What is deployed on Kubernetes, against the models of what reads it and against the code that it runs. */
@NullMarked
package dev.crosswire.journey.kubernetes;

import org.jspecify.annotations.NullMarked;
