package org.broadsheet.account.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Who wants a token, and what it is to be called. */
public record TokenRequest(
        @NotBlank String handle,
        @NotNull String password,
        @NotBlank @Size(max = 80) String label) {
    @Override
    public String toString() {
        return "a request for a token";
    }
}
