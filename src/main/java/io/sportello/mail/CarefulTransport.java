package io.sportello.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** An SMTP connection that knows whether the server has begun to take the mail's content, and what it answered. */
class CarefulTransport extends SMTPTransport {

    private boolean dataBegun;
    private int answer;

    CarefulTransport(Session session) {
        super(session, null);
    }

    @Override
    protected OutputStream data() throws MessagingException {
        OutputStream content = super.data();
        dataBegun = true;
        return content;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        try {
            super.finishData();
        } finally {
            answer = getLastReturnCode();
        }
    }

    /** Whether the server said that it took the mail. */
    boolean wasTaken() {
        return answer >= 200 && answer < 300;
    }

    /** Whether the server may have taken the mail although no answer came. */
    boolean isUnknown() {
        return dataBegun && (answer < 400 || answer > 599);
    }
}
