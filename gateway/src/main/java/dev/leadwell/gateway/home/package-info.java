/** The gateway's own pages: Home, whose parts the services draw, own settings, and the list of API documents. */
@NullMarked
package dev.leadwell.gateway.home;

import org.jspecify.annotations.NullMarked;
