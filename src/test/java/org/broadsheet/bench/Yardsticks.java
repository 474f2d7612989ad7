package org.broadsheet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.broadsheet.testing.ServerUnderTest;

/**
 * A second application in the same server, so that ratios hold on any machine: a static file of the same bytes as an
 * article, served by the container, and the smallest stateless Faces page.
 */
final class Yardsticks {
    private static final String WEB = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <context-param>
                <param-name>jakarta.faces.PROJECT_STAGE</param-name>
                <param-value>Production</param-value>
              </context-param>
              <servlet>
                <servlet-name>Faces</servlet-name>
                <servlet-class>jakarta.faces.webapp.FacesServlet</servlet-class>
                <load-on-startup>1</load-on-startup>
              </servlet>
              <servlet-mapping>
                <servlet-name>Faces</servlet-name>
                <url-pattern>*.xhtml</url-pattern>
              </servlet-mapping>
            </web-app>
            """;
    private static final String BEANS = """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated"/>
            """;
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en" xmlns="http://www.w3.org/1999/xhtml" xmlns:f="jakarta.faces.core" xmlns:h="jakarta.faces.html">
            <f:view transient="true" encoding="UTF-8">
            <head><meta charset="utf-8"/><title>#{param.title} Tiny</title></head>
            <body><h1>#{empty param.title ? 'A tiny page' : param.title}</h1><p><h:outputText value="#{request.method}"/></p></body>
            </f:view>
            </html>
            """;
    private static final int OK = 200;
    private static final int ATTEMPTS = 240;

    private Yardsticks() {}

    /** Deploys them into a running server, and waits until they answer. */
    static void deploy(ServerUnderTest server, String article) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("WEB-INF/web.xml", WEB);
        files.put("WEB-INF/beans.xml", BEANS);
        files.put("page.xhtml", PAGE);
        files.put("article.html", article);
        write(server.base().resolve("deployments/bench.war"), files);
        for (int attempt = 0; ServerUnderTest.status(server.url() + "/bench/page.xhtml") != OK; attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException("the yardsticks do not answer; see " + server.log());
            }
            Pause.millis(250);
        }
    }

    private static void write(Path war, Map<String, String> files) {
        Path whole = war.resolveSibling("bench.war.part");
        try {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(whole))) {
                for (Map.Entry<String, String> file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            Files.move(whole, war);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
