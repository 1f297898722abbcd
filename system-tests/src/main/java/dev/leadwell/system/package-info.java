/** Tests of the whole installation: journeys, isolation, faults, benchmarks. They stand under {@code src/test}. */
package dev.leadwell.system;
