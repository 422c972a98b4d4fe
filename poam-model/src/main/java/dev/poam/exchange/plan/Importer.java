package dev.poam.exchange.plan;

import java.io.IOException;
import java.nio.file.Path;

/** One sort of files that can be brought in; a file goes to the first importer that knows it. */
public interface Importer {

    /**
     * Reads a file when its content is of a sort that this importer knows. What is wrong with it is a finding of the plan.
     *
     * @param shown how people name the file
     * @return whether the file is of that sort, even if it could not be read
     * @throws IOException when the file cannot be had
     */
    boolean read(Path file, String shown) throws IOException;

    /** What would be written for all the files that were read. */
    ImportPlan plan() throws IOException;
}
