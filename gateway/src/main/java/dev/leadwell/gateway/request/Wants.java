package dev.leadwell.gateway.request;

import jakarta.servlet.http.HttpServletRequest;

/** What kind of answer a request can use. */
public enum Wants {
    /** A program, or script that asked for data. */
    JSON,
    /** A part of a page, fetched by htmx. */
    FRAGMENT,
    /** A whole page. */
    PAGE;

    public static Wants of(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            return JSON;
        }
        if (request.getHeader("HX-Request") != null) {
            return FRAGMENT;
        }
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html") ? PAGE : JSON;
    }
}
