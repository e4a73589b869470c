// Constants that a build puts into the scripts.

/**
 * What this build leaves out, for the controls of `npm run test:kill`: empty in every build that ships, else `rotation`,
 * `copy` or `rotation,copy`. Ask with `.includes`.
 */
declare const __OFFPRINT_WITHOUT__: string;
