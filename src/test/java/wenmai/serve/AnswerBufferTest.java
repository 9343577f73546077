package wenmai.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A long answer leaves in chunks of the server's buffer: its size can be read from outside. */
class AnswerBufferTest {
  private static final int BUFFER = 64 * 1024;

  @Test
  void sendsChunksOfTheBuffer() throws IOException {
    try (RunningServer running = new RunningServer()) {
      running.grow(10_000);

      assertThat(chunks(running, "/downloads/wenmai.nq"))
          .hasSizeGreaterThan(3)
          .allMatch(size -> size <= BUFFER)
          .anyMatch(size -> size > BUFFER / 2);
    }
  }

  private static List<Integer> chunks(RunningServer running, String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), running.server.port())) {
      socket
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
      DataInputStream answer =
          new DataInputStream(new BufferedInputStream(socket.getInputStream()));
      while (!line(answer).isEmpty()) {}
      List<Integer> sizes = new ArrayList<>();
      for (int size = size(answer); size > 0; size = size(answer)) {
        answer.skipNBytes(size + 2L);
        sizes.add(size);
      }
      return List.copyOf(sizes);
    }
  }

  private static int size(DataInputStream answer) throws IOException {
    return Integer.parseInt(line(answer), 16);
  }

  private static String line(DataInputStream answer) throws IOException {
    StringBuilder line = new StringBuilder();
    for (char next = (char) answer.readByte(); next != '\r'; next = (char) answer.readByte()) {
      line.append(next);
    }
    answer.readByte();
    return line.toString();
  }
}
