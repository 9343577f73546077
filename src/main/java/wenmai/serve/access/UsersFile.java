package wenmai.serve.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The file that holds the users of a server, in UTF-8.
 *
 * @param path where it is
 */
public record UsersFile(Path path) {
  private static final Set<PosixFilePermission> OWNER_ALONE =
      PosixFilePermissions.fromString("rw-------");

  /** Reads it. */
  public Users read() throws IOException, Users.WrongLineException {
    return Users.parse(Files.readAllLines(path, StandardCharsets.UTF_8));
  }

  /** Writes it at one stroke, for its owner's eyes alone where the file system knows owners. */
  public void write(Users users) throws IOException {
    Path target = path.toAbsolutePath();
    Path folder = target.resolveSibling("");
    boolean knowsOwners = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        knowsOwners
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
            : new FileAttribute<?>[0];
    Path written = Files.createTempFile(folder, "users", ".new", attributes);
    try {
      Files.writeString(written, users.text());
      Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(written);
    }
  }
}
