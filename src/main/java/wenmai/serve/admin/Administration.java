package wenmai.serve.admin;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import wenmai.graph.GraphStore;
import wenmai.graph.StoreBackup;
import wenmai.serve.api.Problem;

/** The care of a store while it is served; each act tells as JSON what it did. */
public final class Administration {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Optional<Path> store;
  private final Optional<Path> backups;
  private final Shown shown;
  private final Clock clock;

  /** What a server shows. */
  public interface Shown {
    /** Takes up the generation of the graph that is in force; tells whether it is a newer one. */
    boolean reload();

    /** The name of the generation that is shown. */
    String generation();
  }

  /**
   * Administration of a server.
   *
   * @param store the folder of the store, if the graph is in one
   * @param backups the folder for backups, if there is one
   */
  public Administration(Optional<Path> store, Optional<Path> backups, Shown shown, Clock clock) {
    this.store = store;
    this.backups = backups;
    this.shown = shown;
    this.clock = clock;
  }

  /** Shows the generation that is in force now. */
  JsonObject reload() {
    boolean isNewer = shown.reload();
    JsonObject json = health();
    json.addProperty("newer", isNewer);
    return json;
  }

  /**
   * Writes the graph anew without the room that earlier changes left behind, and shows that.
   *
   * @throws wenmai.graph.StoreException when a build is at work, or it cannot be written
   */
  JsonObject compact() {
    try (GraphStore graph = GraphStore.open(store())) {
      graph.compact();
    }
    return reload();
  }

  /**
   * Writes the store out as a zip file.
   *
   * @throws wenmai.graph.StoreException when a build is at work
   */
  JsonObject backup() throws IOException {
    Path folder = backups.orElseThrow(() -> Problem.conflict("No backup-folder is set: set one."));
    Path file = folder.resolve("wenmai-" + TIME.format(clock.instant()) + ".zip");
    Path draft = Files.createTempFile(folder, "wenmai", ".draft");
    try {
      try (OutputStream out = Files.newOutputStream(draft)) {
        StoreBackup.write(store(), out);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
    JsonObject json = new JsonObject();
    json.addProperty("file", file.toString());
    json.addProperty("bytes", Files.size(file));
    return json;
  }

  /** Which generation is shown. */
  JsonObject health() {
    JsonObject json = new JsonObject();
    json.addProperty("status", "up");
    json.addProperty("generation", shown.generation());
    return json;
  }

  private Path store() {
    return store.orElseThrow(() -> Problem.conflict("The graph is in memory, in no store."));
  }
}
