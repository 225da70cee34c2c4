import { room } from '#lib/http/operation.server.ts';
import { addAccountOperations } from './api-account.server.ts';
import { addMailOperations } from './api-mail.server.ts';
import { addShareOperations } from './api-shares.server.ts';
import { addSignInOperations } from './api-sign-in.server.ts';

export const trustApi = room();
addSignInOperations(trustApi);
addAccountOperations(trustApi);
addShareOperations(trustApi);
addMailOperations(trustApi);
