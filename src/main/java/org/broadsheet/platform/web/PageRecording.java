package org.broadsheet.platform.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

/** An answer that is being rendered: its headers go where they always go, its body is held back until all is there. */
public class PageRecording extends HttpServletResponseWrapper {
    private static final int USUAL = 32 * 1024;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream(USUAL);
    private final ServletOutputStream stream = new Stream();
    private PrintWriter writer;

    public PageRecording(HttpServletResponse response) {
        super(response);
    }

    /** What was written so far. */
    public byte[] bytes() {
        if (writer != null) {
            writer.flush();
        }
        return body.toByteArray();
    }

    /** Sends what was held back, unless the server has answered by itself. */
    public void send() throws IOException {
        byte[] bytes = bytes();
        if (!getResponse().isCommitted() && bytes.length > 0) {
            getResponse().setContentLength(bytes.length);
            getResponse().getOutputStream().write(bytes);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(body, getCharacterEncoding()));
        }
        return writer;
    }

    @Override
    public void resetBuffer() {
        bytes();
        body.reset();
    }

    @Override
    public void reset() {
        super.reset();
        resetBuffer();
    }

    @Override
    public void flushBuffer() {
        // what is flushed could not be held back
    }

    @Override
    public void setContentLength(int length) {
        // counted when all is there
    }

    @Override
    public void setContentLengthLong(long length) {
        // counted when all is there
    }

    private final class Stream extends ServletOutputStream {
        @Override
        public void write(int octet) {
            body.write(octet);
        }

        @Override
        public void write(byte[] octets, int offset, int length) {
            body.write(octets, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("pages are rendered in one go");
        }
    }
}
