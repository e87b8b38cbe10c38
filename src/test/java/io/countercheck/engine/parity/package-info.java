/** The same in six languages. */
package io.countercheck.engine.parity;
