// What astro.config.mjs defines for pages.
interface ImportMetaEnv {
  readonly CEJIAN_ROOT: string;
}
