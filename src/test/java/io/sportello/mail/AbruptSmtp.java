package io.sportello.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers as told at the end of a mail, or breaks off there. */
class AbruptSmtp implements AutoCloseable {

    private final ServerSocket server;
    private final String recipientAnswer;
    private final String endAnswer;
    private final AtomicInteger mails = new AtomicInteger();

    /** @param endAnswer what it says when a mail is through, or null to break off */
    AbruptSmtp(String recipientAnswer, String endAnswer) throws IOException {
        this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.recipientAnswer = recipientAnswer;
        this.endAnswer = endAnswer;
        Thread thread = new Thread(this::serve, "abrupt-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** How many mails came to their end. */
    int mails() {
        return mails.get();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                talk(client);
            } catch (IOException gone) {
                // the next one
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.ISO_8859_1);
        out.print("220 abrupt\r\n");
        out.flush();
        boolean content = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (content && line.equals(".")) {
                mails.incrementAndGet();
                content = false;
                if (endAnswer == null) {
                    return;
                }
                say(out, endAnswer);
            } else if (!content) {
                content = line.equals("DATA");
                say(out, answer(line));
            }
        }
    }

    private String answer(String line) {
        if (line.equals("DATA")) {
            return "354 go on";
        }
        return line.startsWith("RCPT") ? recipientAnswer : "250 fine";
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
