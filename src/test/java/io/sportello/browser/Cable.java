package io.sportello.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Leads to the application, and can be cut and mended: unlike a browser's own switch it also holds for its workers. */
final class Cable implements AutoCloseable {

    private static final int WAITING = 50;

    private final int target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket server;

    Cable(int target) throws IOException {
        this.target = target;
        this.server = listen(0);
        this.port = server.getLocalPort();
    }

    int port() {
        return port;
    }

    void cut() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    void mend() throws IOException {
        server = listen(port);
    }

    @Override
    public void close() throws IOException {
        cut();
    }

    private ServerSocket listen(int at) throws IOException {
        ServerSocket listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), WAITING);
        start(() -> accept(listening));
        return listening;
    }

    private void accept(ServerSocket listening) {
        try {
            while (true) {
                Socket near = keep(listening.accept());
                Socket far = keep(new Socket(InetAddress.getLoopbackAddress(), target));
                start(() -> carry(near, far));
                start(() -> carry(far, near));
            }
        } catch (IOException e) {
            // cut
        }
    }

    private Socket keep(Socket socket) {
        open.add(socket);
        return socket;
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one of the ends is closed, and so the other is
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "cable");
        thread.setDaemon(true);
        thread.start();
    }
}
