package dev.crosswire.sources.archive;

import dev.crosswire.sources.Item;
import dev.crosswire.sources.Shown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The pages of a WARC: responses with status 200 and resources, in HTML. The framing is read here and not by a library,
 * because it is where a hostile file would take memory without bound, and where a file that is cut off or damaged is to
 * be survived.
 */
final class WarcElements implements Archive.ElementReader {

    private static final int HEADER_BYTES = 64 * 1024;

    private static final byte[] BEGINNING = "WARC/".getBytes(StandardCharsets.US_ASCII);

    private final UnpackedBytes bytes;
    private final ArchiveLimits limits;
    private final GrowingBytes line = new GrowingBytes(HEADER_BYTES);
    private final SeenPages seen = new SeenPages();
    /** Where the record starts whose first line was read when the one before it was lost. */
    private Optional<Position> begun = Optional.empty();

    private long records;
    private long skipped;

    WarcElements(UnpackedBytes bytes, long before, ArchiveLimits limits) {
        this.bytes = bytes;
        this.records = before;
        this.limits = limits;
    }

    @Override
    public Optional<ArchiveElement> next() throws IOException {
        passLineEnds();
        while (begun.isPresent() || bytes.peek() >= 0) {
            Position at = position();
            records++;
            Optional<ArchiveElement> element = record(at);
            if (element.isPresent()) {
                return element;
            }
            skipped++;
        }
        return Optional.empty();
    }

    private Optional<ArchiveElement> record(Position at) throws IOException {
        if (begun.isEmpty()) {
            readLine();
        }
        begun = Optional.empty();
        if (!startsRecord()) {
            return lost(at, "does not begin as a WARC record");
        }
        Optional<WarcHeader> read = header();
        if (read.isEmpty()) {
            return lost(at, "has a header that does not end within " + HEADER_BYTES + " bytes");
        }
        WarcHeader header = read.get();
        OptionalLong length = header.contentLength();
        if (length.isEmpty()) {
            return lost(at, "states no Content-Length");
        }
        Optional<String> url = PageAddress.canonical(header.target());
        boolean response =
                header.type().equals("response") && header.mediaType().equals("application/http");
        boolean resource = header.type().equals("resource") && HttpPage.isHtml(header.mediaType());
        if (url.isEmpty() || !(response || resource)) {
            passBlock(length.getAsLong());
            return Optional.empty();
        }
        if (length.getAsLong() > (response ? limits.recordBytes() : limits.pageBytes())) {
            passBlock(length.getAsLong());
            return refused(at, url.get(), "has " + length.getAsLong() + " bytes, which is more than a page may have");
        }
        // A page that lacks its end would seem to have taken back what stood there.
        if (!header.isWhole()) {
            passBlock(length.getAsLong());
            return refused(at, url.get(), "holds a part of a page only");
        }
        byte[] block = block((int) length.getAsLong());
        HttpPage page = response
                ? HttpPage.ofResponse(block, limits.pageBytes())
                : HttpPage.ofResource(block, header.fields().field("content-type"));
        return switch (page) {
            case HttpPage.None none -> Optional.empty();
            case HttpPage.Unusable unusable -> refused(at, url.get(), unusable.reason());
            case HttpPage.Html html -> {
                if (!seen.isNew(url.get(), html.html())) {
                    yield Optional.empty();
                }
                yield Optional.of(new ArchiveElement.ArchivedPage(
                        item(url.get(), html.html()), header.date(), at, bytes.position(records)));
            }
        };
    }

    private static Item item(String url, String html) {
        return new Item(
                url,
                OptionalInt.empty(),
                Optional.of(url),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Item.Body.Html(html)),
                Optional.empty(),
                false);
    }

    /** The fields up to the empty line; empty if they are too many bytes or the file ends in them. */
    private Optional<WarcHeader> header() throws IOException {
        GrowingBytes fields = new GrowingBytes(HEADER_BYTES);
        while (readLine()) {
            if (line.length() == 0 || (line.length() == 1 && line.array()[0] == '\r')) {
                return Optional.of(new WarcHeader(NamedFields.of(fields.array(), 0, fields.length())));
            }
            for (int at = 0; at < line.length(); at++) {
                fields.add(line.array()[at]);
            }
            fields.add('\n');
            if (line.tooLong() || fields.tooLong()) {
                return Optional.empty();
            }
        }
        throw endsEarly();
    }

    private byte[] block(int length) throws IOException {
        // As it comes: a length is a claim, and the memory for it is taken once the bytes are there.
        GrowingBlock block = new GrowingBlock(length);
        while (!block.isFull()) {
            if (!block.readFrom(bytes)) {
                throw endsEarly();
            }
        }
        passLineEnds();
        return block.bytes();
    }

    private void passBlock(long length) throws IOException {
        if (bytes.skip(length) < length) {
            throw endsEarly();
        }
        passLineEnds();
    }

    private DamagedException endsEarly() {
        return new DamagedException("The file ends in the middle of record " + records + "; it was cut off there.");
    }

    private void passLineEnds() throws IOException {
        try {
            for (int next = bytes.peek(); next == '\r' || next == '\n'; next = bytes.peek()) {
                bytes.next();
            }
        } catch (DamagedException e) {
            // The record before it is whole; the next read says the same again.
            return;
        }
    }

    /** Goes on at the next line that begins a record, and says that something was passed over. */
    private Optional<ArchiveElement> lost(Position at, String reason) throws IOException {
        Position after;
        boolean found;
        do {
            passLineEnds();
            after = bytes.position(records);
            found = readLine();
        } while (found && !startsRecord());
        begun = found ? Optional.of(after) : Optional.empty();
        return Optional.of(new ArchiveElement.Refused(
                "Record " + records + " at byte " + at.offset() + " " + reason + "; reading goes on at the next one.",
                at,
                after));
    }

    private Optional<ArchiveElement> refused(Position at, String url, String reason) throws IOException {
        return Optional.of(new ArchiveElement.Refused(
                "Record " + records + " (" + Shown.of(url) + ") " + reason + ".", at, bytes.position(records)));
    }

    private boolean startsRecord() {
        return line.length() >= BEGINNING.length
                && Arrays.equals(line.array(), 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
    }

    /** False at the end of the file. */
    private boolean readLine() throws IOException {
        line.clear();
        int next = bytes.next();
        if (next < 0) {
            return false;
        }
        for (; next >= 0 && next != '\n'; next = bytes.next()) {
            line.add(next);
        }
        return true;
    }

    @Override
    public boolean recover() throws IOException {
        return bytes.recover(BEGINNING);
    }

    @Override
    public long skipped() {
        return skipped;
    }

    @Override
    public Position position() throws IOException {
        return begun.isPresent() ? begun.get() : bytes.position(records);
    }
}
