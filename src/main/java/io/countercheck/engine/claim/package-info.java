/** A quantity in its frame with its attribution chain. */
package io.countercheck.engine.claim;
