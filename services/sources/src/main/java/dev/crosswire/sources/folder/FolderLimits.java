package dev.crosswire.sources.folder;

/**
 * What is taken from a folder.
 *
 * @param fileBytes of a file that is read as a whole; an archive may be of any size
 * @param files that one look takes in; the others come when these are gone
 */
public record FolderLimits(long fileBytes, int files) {

    /** A file as large as a request. */
    public static final FolderLimits DEFAULT = new FolderLimits(10L * 1024 * 1024, 10_000);
}
