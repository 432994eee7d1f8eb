/** Where nothing has to be confirmed by a name: what is done concerns no environment. */
export const NOWHERE = {app: {requireApproval: false}, environment: {name: '', critical: false}};
