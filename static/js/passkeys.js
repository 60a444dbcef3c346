// Passkeys. A form with data-passkey="add|confirm|sign-in" asks the device first and then sends itself with the answer.
// The device's options are in #passkey-data; a sign-in asks the server for fresh ones.

const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const withBytes = (list = []) => list.map((one) => ({ ...one, id: toBytes(one.id) }));

function optionsOf({ publicKey }) {
  const options = { ...publicKey, challenge: toBytes(publicKey.challenge) };
  if (publicKey.user) options.user = { ...publicKey.user, id: toBytes(publicKey.user.id) };
  if (publicKey.excludeCredentials) options.excludeCredentials = withBytes(publicKey.excludeCredentials);
  if (publicKey.allowCredentials) options.allowCredentials = withBytes(publicKey.allowCredentials);
  return options;
}

function asPlain(credential) {
  const { response } = credential;
  const answer = { clientDataJSON: toText(response.clientDataJSON) };
  for (const name of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (response[name]) answer[name] = toText(response[name]);
  }
  if (response.getTransports) answer.transports = response.getTransports();
  return {
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    response: answer,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
}

async function askDevice(form) {
  const act = form.dataset.passkey;
  if (act === "sign-in") {
    const reply = await fetch(form.action, { headers: { Accept: "application/json" } });
    return navigator.credentials.get({ publicKey: optionsOf((await reply.json()).request_options) });
  }
  const data = JSON.parse(document.getElementById("passkey-data").textContent);
  if (act === "confirm") return navigator.credentials.get({ publicKey: optionsOf(data.request_options) });
  const options = optionsOf(data.creation_options);
  // Kept in the device when it can: then the passkey alone signs in, without the password.
  const wish = { residentKey: "preferred", requireResidentKey: false, userVerification: "preferred" };
  options.authenticatorSelection = { ...options.authenticatorSelection, ...wish };
  return navigator.credentials.create({ publicKey: options });
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const failed = form.querySelector("[data-passkey-failed]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    failed.hidden = true;
    try {
      form.elements.credential.value = JSON.stringify(asPlain(await askDevice(form)));
      form.submit();
    } catch {
      failed.hidden = false;
    }
  });
}
