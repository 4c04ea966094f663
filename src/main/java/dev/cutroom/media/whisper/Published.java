package dev.cutroom.media.whisper;

/**
 * The file of each size that is downloaded when there is none, as whisper.cpp's authors publish them at
 * https://huggingface.co/ggerganov/whisper.cpp. Sizes and hashes are those of that page's revision 5359861.
 *
 * @param bytes its length
 * @param sha256 what it must have, wherever it comes from
 */
record Published(String name, long bytes, String sha256) {

    static Published of(ModelSize size) {
        return switch (size) {
            case TINY ->
                new Published(
                        "ggml-tiny-q8_0.bin",
                        43_537_433L,
                        "c2085835d3f50733e2ff6e4b41ae8a2b8d8110461e18821b09a15c40c42d1cca");
            case BASE ->
                new Published(
                        "ggml-base-q8_0.bin",
                        81_768_585L,
                        "c577b9a86e7e048a0b7eada054f4dd79a56bbfa911fbdacf900ac5b567cbb7d9");
            case SMALL ->
                new Published(
                        "ggml-small-q8_0.bin",
                        264_464_607L,
                        "49c8fb02b65e6049d5fa6c04f81f53b867b5ec9540406812c643f177317f779f");
            case MEDIUM ->
                new Published(
                        "ggml-medium-q8_0.bin",
                        823_369_779L,
                        "42a1ffcbe4167d224232443396968db4d02d4e8e87e213d3ee2e03095dea6502");
            case LARGE ->
                new Published(
                        "ggml-large-v3.bin",
                        3_095_033_483L,
                        "64d182b440b98d5203c4f9bd541544d84c605196c4f7b845dfa11fb23594d1e2");
            case TINY_EN ->
                new Published(
                        "ggml-tiny.en-q8_0.bin",
                        43_550_795L,
                        "5bc2b3860aa151a4c6e7bb095e1fcce7cf12c7b020ca08dcec0c6d018bb7dd94");
            case BASE_EN ->
                new Published(
                        "ggml-base.en-q8_0.bin",
                        81_781_811L,
                        "a4d4a0768075e13cfd7e19df3ae2dbc4a68d37d36a7dad45e8410c9a34f8c87e");
            case SMALL_EN ->
                new Published(
                        "ggml-small.en-q8_0.bin",
                        264_477_561L,
                        "67a179f608ea6114bd3fdb9060e762b588a3fb3bd00c4387971be4d177958067");
            case MEDIUM_EN ->
                new Published(
                        "ggml-medium.en-q8_0.bin",
                        823_382_461L,
                        "43fa2cd084de5a04399a896a9a7a786064e221365c01700cea4666005218f11c");
        };
    }
}
