package dev.crosswire.sources.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of an NDJSON file; the last one may lack its line feed. */
final class LineElements implements Archive.ElementReader {

    private final UnpackedBytes bytes;
    private final GrowingBytes line;
    private final int most;
    private long lines;
    private long skipped;

    LineElements(UnpackedBytes bytes, long before, ArchiveLimits limits) {
        this.bytes = bytes;
        this.most = limits.lineBytes();
        this.line = new GrowingBytes(limits.lineBytes());
        this.lines = before;
    }

    @Override
    public Optional<ArchiveElement> next() throws IOException {
        while (bytes.peek() >= 0) {
            Position at = bytes.position(lines);
            readLine();
            lines++;
            Optional<ArchiveElement> element = element(at);
            if (element.isPresent()) {
                return element;
            }
            skipped++;
        }
        return Optional.empty();
    }

    private void readLine() throws IOException {
        line.clear();
        for (int next = bytes.next(); next >= 0 && next != '\n'; next = bytes.next()) {
            line.add(next);
        }
    }

    private Optional<ArchiveElement> element(Position at) throws IOException {
        Position after = bytes.position(lines);
        if (line.tooLong()) {
            return Optional.of(new ArchiveElement.Refused(
                    "Line " + lines + " has " + line.seen() + " bytes and may have " + most + "; post it in parts.",
                    at,
                    after));
        }
        String json;
        try {
            json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.array(), 0, line.length()))
                    .toString();
        } catch (CharacterCodingException e) {
            return Optional.of(
                    new ArchiveElement.Refused("Line " + lines + " is not UTF-8; convert the file.", at, after));
        }
        String stripped = (lines == 1 && json.startsWith("\ufeff") ? json.substring(1) : json).strip();
        return stripped.isEmpty()
                ? Optional.empty()
                : Optional.of(new ArchiveElement.ArchivedLine(stripped, lines, at, after));
    }

    /** Behind damage there is no telling where a line begins. */
    @Override
    public boolean recover() {
        return false;
    }

    @Override
    public long skipped() {
        return skipped;
    }

    @Override
    public Position position() throws IOException {
        return bytes.position(lines);
    }
}
