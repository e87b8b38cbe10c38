/** Languages as data: reads {@code lang/<code>/} and compiles its phrases. */
package io.countercheck.engine.pack;
