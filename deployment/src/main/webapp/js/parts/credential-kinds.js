/** What is particular to each kind of credential, by the name it has in addresses. */
export const KINDS = {
  'auth-tokens': {
    name: 'auth token',
    active: 'authToken',
    retiring: 'retiringAuthToken',
    issued: 'token',
    variable: 'SPECTER_AUTH_TOKEN',
    file: 'auth-token',
    none: 'None yet. Callers need one to be let in.',
  },
  'secret-keys': {
    name: 'secret key',
    active: 'secretKey',
    retiring: 'retiringSecretKey',
    issued: 'secretKey',
    variable: 'SPECTER_SECRET_KEY',
    file: 'secret-key',
    none: 'None yet. It signs requests between servers.',
  },
};
