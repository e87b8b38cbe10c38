/** Stated numbers with their modifiers and units, and what they leave open. */
package io.countercheck.engine.quantity;
