/** What requests share: the same request sent twice, edits by two people, pages, sizes, files, request ids. */
@NullMarked
package dev.leadwell.kit.web;

import org.jspecify.annotations.NullMarked;
