/** Who says it: sources, cues, contents, chains. */
package io.countercheck.engine.attribution;
