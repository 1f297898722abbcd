/**
 * What a browser's cookie stands for: kept as JSON in the database, shared by all instances, living through
 * restarts. What cannot be read is signed out. One refresh at a time per session.
 */
@NullMarked
package dev.leadwell.gateway.session;

import org.jspecify.annotations.NullMarked;
