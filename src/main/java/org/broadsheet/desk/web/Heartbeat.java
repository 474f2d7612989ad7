package org.broadsheet.desk.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.editing.EditingSession;
import org.broadsheet.editing.web.StoryForm;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.rest.Json;
import org.broadsheet.platform.rest.Problem;
import org.broadsheet.text.WordCount;

/** Takes the beat of open editors: lock, unsaved text, and in return who has the story and whether there is a newer one. */
@WebServlet("/desk/pulse")
public class Heartbeat extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 4_000_000;
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Inject
    transient CurrentActor current;

    @Inject
    transient EditingSession window;

    @Inject
    transient DeskMessages messages;

    @Inject
    transient DeskTimes when;

    /** What a window sends. */
    private record Beat(
            Long story,
            String draft,
            String token,
            boolean takeOver,
            boolean leave,
            Long base,
            Map<String, String> fields) {
        EditingSession.Pulse pulse() {
            return new EditingSession.Pulse(
                    story, draft, token, takeOver, base, fields == null ? null : Json.write(fields));
        }

        /** How many words the text has that is sent, by the count that a save will keep; null where none is sent. */
        Integer words() {
            return fields == null
                    ? null
                    : WordCount.ofStory(StoryForm.sent(fields).get("body"));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Beat beat = read(request);
            if (beat.leave) {
                window.leave(current.get(), beat.pulse());
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            } else {
                send(response, window.alive(current.get(), beat.pulse()), beat.words());
            }
        } catch (JsonProcessingException malformed) {
            Problem.of(notOurs()).send(response);
        } catch (ProblemException refused) {
            Problem.of(refused).send(response);
        }
    }

    private static ProblemException notOurs() {
        return ProblemException.invalid("body", "This is not what an editor sends.");
    }

    private static Beat read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            throw new ProblemException(
                    "too-large", HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "This is too long to be kept.");
        }
        Beat beat = JSON.readValue(body, Beat.class);
        if (beat == null) {
            throw notOurs();
        }
        return beat;
    }

    private void send(HttpServletResponse response, EditingSession.State state, Integer count) throws IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        if (state.lock() != null) {
            answer.put("mine", state.lock().mine());
            answer.put("own", state.lock().own());
            answer.put("holder", state.lock().holder());
            answer.put("token", state.lock().token());
            answer.put("since", when.at(state.lock().since()));
        }
        answer.put("kept", when.at(state.keptAt()));
        answer.put("newest", state.newest());
        answer.put("words", count == null ? null : messages.say("story_words", count));
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(Json.write(answer));
    }
}
