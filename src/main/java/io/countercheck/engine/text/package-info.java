/** The text cut into tokens and sentences, and where in it things stand. */
package io.countercheck.engine.text;
