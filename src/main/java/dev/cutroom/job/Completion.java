package dev.cutroom.job;

import dev.cutroom.storage.StagedFile;
import dev.cutroom.storage.StoredFile;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a handler hands back for the runner to make final.
 *
 * @param mediaSeconds how much media was worked through; for reports
 * @param output becomes the job's {@code output_data}
 * @param files to be published, in this order
 * @param record writes the rows of the result, in the transaction that completes the job; is given the published files in the same order
 */
public record Completion(
        double mediaSeconds, Object output, List<StagedFile> files, Consumer<List<StoredFile>> record) {}
