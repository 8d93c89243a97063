package dev.crosswire.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The file that names everybody who may come in, as {@link AccountLines} has it. It is read whole and replaced whole, so
 * that nobody sees half of it; comments stay. A file that everybody on the machine can read, or that others than its owner
 * can write, is not used: whoever could read it could guess passwords at leisure, whoever could write it could come in.
 */
public final class AccountsFile implements AccountsSource {

    private static final long LARGEST = 1 << 20;
    private static final Set<PosixFilePermission> FORBIDDEN = EnumSet.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);

    private final Path path;

    public AccountsFile(Path path) {
        this.path = path;
    }

    /**
     * Who is in it.
     *
     * @throws UnusableAccountsException if it is not there, not protected or not right
     */
    @Override
    public Accounts read() {
        return AccountLines.parse(lines(), path.toString());
    }

    /**
     * The present state of the file, through links.
     *
     * @throws UnusableAccountsException if there is none
     */
    @Override
    public Stamp stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new Stamp(
                    attributes.lastModifiedTime().toMillis(), attributes.size(), String.valueOf(attributes.fileKey()));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Adds a user, or replaces the one of that name. A file that is not there is made, for its owner only. */
    public void put(User user) {
        replace(user.name(), AccountLines.line(user), false);
    }

    /** Adds a token, or replaces the one of that name. */
    public void put(Token token) {
        replace(token.name(), AccountLines.line(token), true);
    }

    /** @return whether there was an account of that name */
    public boolean remove(String name) {
        List<String> lines = lines();
        AccountLines.parse(lines, path.toString());
        List<String> rest =
                lines.stream().filter(line -> !AccountLines.isOf(line, name)).toList();
        if (rest.size() == lines.size()) {
            return false;
        }
        write(rest);
        return true;
    }

    private void replace(String name, String line, boolean isToken) {
        if (!AccountName.isAllowed(name)) {
            throw new UnusableAccountsException(
                    "The name \"" + name + "\" cannot be used: a name is " + AccountName.RULE + ".");
        }
        List<String> lines = new ArrayList<>(Files.exists(path) ? lines() : List.of());
        Accounts before = AccountLines.parse(lines, path.toString());
        boolean otherKind = isToken
                ? before.user(name).isPresent()
                : before.has(name) && before.user(name).isEmpty();
        if (otherKind) {
            throw new UnusableAccountsException("The name " + name + " is that of a " + (isToken ? "user" : "token")
                    + " in " + path + ": choose another one.");
        }
        int at = indexOf(lines, name);
        if (at < 0) {
            lines.add(line);
        } else {
            lines.set(at, line);
        }
        AccountLines.parse(lines, path.toString());
        write(lines);
    }

    private static int indexOf(List<String> lines, String name) {
        for (int i = 0; i < lines.size(); i++) {
            if (AccountLines.isOf(lines.get(i), name)) {
                return i;
            }
        }
        return -1;
    }

    private List<String> lines() {
        try {
            requireProtected();
            if (Files.size(path) > LARGEST) {
                throw new UnusableAccountsException(
                        "The accounts file " + path + " is larger than " + LARGEST + " bytes: name the right file.");
            }
            return Files.readAllLines(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void requireProtected() throws IOException {
        Set<PosixFilePermission> permissions;
        try {
            permissions = Files.getPosixFilePermissions(path);
        } catch (UnsupportedOperationException e) {
            // A file system without these permissions: whoever runs the service there protects the file otherwise.
            return;
        }
        if (!Collections.disjoint(permissions, FORBIDDEN)) {
            throw new UnusableAccountsException("The accounts file " + path + " is open to others ("
                    + PosixFilePermissions.toString(permissions) + "): close it with `chmod 600 " + path + "`.");
        }
    }

    private void write(List<String> lines) {
        try {
            // Links are followed, or the file would be replaced beside the place where it is kept.
            Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            Path folder = target.getParent();
            if (folder == null) {
                throw new UnusableAccountsException("The accounts file " + path + " is a folder: name a file.");
            }
            // A temporary file is its owner's only, where the file system knows owners.
            Path written = Files.createTempFile(folder, ".accounts", ".tmp");
            try {
                Files.write(written, lines, StandardCharsets.UTF_8);
                if (Files.exists(target)) {
                    keepPermissions(target, written);
                }
                Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            throw new UnusableAccountsException(
                    "The accounts file " + path + " cannot be written (" + e + "): see that its folder is there and "
                            + "can be written.",
                    e);
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        try {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        } catch (UnsupportedOperationException e) {
            // Nothing to keep.
        }
    }

    private UnusableAccountsException unreadable(IOException cause) {
        return new UnusableAccountsException(
                cause instanceof NoSuchFileException
                        ? "The accounts file " + path
                                + " is not there: make it with `crosswire account add NAME --role " + "admin --file "
                                + path + "`."
                        : "The accounts file " + path + " cannot be read (" + cause
                                + "): it must be UTF-8 text that this process may read.",
                cause);
    }
}
