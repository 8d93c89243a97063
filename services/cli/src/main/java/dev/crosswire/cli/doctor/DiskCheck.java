package dev.crosswire.cli.doctor;

import dev.crosswire.local.DataFolder;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Room on the disk of the data folder. */
final class DiskCheck implements Check {

    /** As the rule CrosswireDiskAlmostFull has it. */
    private static final double LEAST_SHARE = 0.1;

    private final Path folder;

    DiskCheck(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public List<Look> look() throws IOException {
        FileStore store = Files.getFileStore(FolderCheck.nearest(folder));
        return List.of(judge(store.getUsableSpace(), store.getTotalSpace()));
    }

    Look judge(long free, long size) {
        String left = "The disk that holds " + folder + " has " + Bytes.words(free) + " left";
        if (free < DataFolder.LEAST_FREE) {
            return Look.fault(
                    left + ", and nothing starts below " + Bytes.words(DataFolder.LEAST_FREE) + ".",
                    "Free some space, or choose another folder with --data.");
        }
        double share = (double) free / size;
        return share < LEAST_SHARE
                ? Look.warning(
                        String.format(Locale.ROOT, "%s, %.0f %% of it.", left, share * 100),
                        "Make room or enlarge it: a broker or checker without disk stops.")
                : Look.ok(Bytes.words(free) + " of " + Bytes.words(size) + " are free.");
    }
}
