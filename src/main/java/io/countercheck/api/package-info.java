/**
 * The service around the engine: resources, wire records and problem details.
 *
 * <p>A wire record has a static {@code of(...)} and crosses the border in one visible line; there
 * are no mapper classes. Every field of an answer is always there: null where unknown, lists never
 * null. Nothing here writes words of a submitted text to a log, a problem or an address.
 */
package io.countercheck.api;
