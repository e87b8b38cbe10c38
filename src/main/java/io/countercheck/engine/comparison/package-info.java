/** Claims held against each other: dimensions, comparability, relation, verdict. */
package io.countercheck.engine.comparison;
