package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static wenmai.cli.Outcome.run;
import static wenmai.cli.Outcome.runWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserCommandTest {
  private static final String PASSWORD = "correct horse battery\n";

  private final Path file;
  private final String users;

  UserCommandTest(@TempDir Path folder) {
    file = folder.resolve("users");
    users = "--users=" + file;
  }

  @Test
  void keepsUsersAndTokensWithoutTheirSecrets() throws IOException {
    Outcome added = runWith(PASSWORD, "user", "add", "lin", "--role", "editor", users, "--lang=en");
    Outcome token = run("token", "add", "lin", users, "--lang=en");
    Outcome listed = run("user", "list", users, "--lang=en");

    assertThat(added.out()).isEqualTo("added lin as editor\n");
    assertThat(token.out()).matches("[A-Za-z0-9_-]{43}\n");
    assertThat(listed.out()).isEqualTo("lin\teditor\ttokens: 1\n");
    assertThat(file)
        .content()
        .contains("user lin editor $argon2id$v=19$m=19456,t=2,p=1$", "token lin ")
        .doesNotContain("horse", token.out().strip());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");

    assertThat(run("token", "remove", "lin", users).exitCode()).isZero();
    assertThat(file).content().doesNotContain("token lin");
    assertThat(run("user", "remove", "lin", users).exitCode()).isZero();
    assertThat(run("user", "list", users).out()).isEmpty();
  }

  @Test
  void givesAUserAnotherRole() {
    runWith(PASSWORD, "user", "add", "lin", "--role", "reader", users);
    runWith(PASSWORD, "user", "add", "吴同", "--role", "admin", users);
    Outcome changed =
        runWith(PASSWORD, "user", "add", "lin", "--role", "admin", users, "--lang=zh");

    assertThat(changed.out()).startsWith("已更改 lin，角色现为 admin");
    assertThat(run("user", "list", users, "--lang=en").out())
        .isEqualTo("lin\tadmin\ttokens: 0\n吴同\tadmin\ttokens: 0\n");
  }

  @ParameterizedTest
  @CsvSource({
    "a b, correct horse battery, cannot be the name of a user",
    "lin, short, a password needs at least 12 characters",
    "lin, '', a password needs at least 12 characters"
  })
  void refusesNamesAndPasswordsThatWillNotDo(String name, String password, String reason) {
    Outcome refused =
        runWith(password + "\n", "user", "add", name, "--role=reader", users, "--lang=en");

    assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains(reason).hasLineCount(1);
    assertThat(file).doesNotExist();
  }

  @Test
  void saysThatThereIsNoSuchUserOrRoleOrFile() throws IOException {
    assertThat(run("user", "list", users, "--lang=en").err()).contains("cannot be read");
    Files.writeString(file, "# nobody yet\n");

    assertThat(run("token", "add", "lin", users, "--lang=en").err())
        .startsWith("wenmai: there is no user lin in ");
    assertThat(run("user", "remove", "lin", users).exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(runWith(PASSWORD, "user", "add", "x", "--role=boss", users, "--lang=en").err())
        .contains("--role cannot be 'boss': choose reader, editor, admin");
  }

  @Test
  void namesTheLineOfAFileThatIsWrong(@TempDir Path folder) throws IOException {
    Files.writeString(file, "# users\n\nuser lin boss x\n");
    String store = folder.resolve("store").toString();
    Path articles = Files.createDirectory(folder.resolve("articles"));
    Files.writeString(articles.resolve("a.txt"), "于田县修渠\n水渠近日通水。\n");
    run("build", articles.toString(), "--store", store);

    for (Outcome outcome :
        new Outcome[] {
          run("user", "list", users, "--lang=en"),
          run("serve", "--store", store, "--port=0", users, "--lang=en")
        }) {
      assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(outcome.err())
          .contains(file + ", line 3: there is no role 'boss', but reader, editor and admin")
          .hasLineCount(1);
    }
    for (String option : new String[] {"--private", "--admin-port=0"}) {
      assertThat(run("serve", "--store", store, "--port=0", option, "--lang=en").err())
          .contains("needs users: give a file of them with --users");
    }
    assertThat(run("serve", "--store", store, "--port=0", "--host=0.0.0.0", "--lang=en").err())
        .contains("0.0.0.0 can be reached from other machines")
        .contains("--keystore or --users");
  }
}
