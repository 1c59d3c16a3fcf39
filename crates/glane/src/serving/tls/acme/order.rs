//! One certificate asked for, from the account to the chain.

use std::time::Duration;

use instant_acme::{
    Account, AuthorizationStatus, ChallengeType, Identifier, NewAccount, NewOrder, Order,
    OrderStatus, Problem, RetryPolicy,
};
use rcgen::{CertificateParams, CustomExtension, KeyPair};
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio_rustls::rustls::sign::CertifiedKey;

use super::authority::Authority;
use super::kept::{self, Shelf};
use super::wrong::Wrong;
use super::{Acme, Held};

/// How long an authority may take to ask back, or to sign.
const PATIENCE: RetryPolicy = RetryPolicy::new().timeout(Duration::from_secs(120));

/// Asks for a certificate; gives its chain and its key, in PEM.
pub async fn certificate(acme: &Acme, shelf: &Shelf, held: &Held) -> Result<String, Wrong> {
    let account = account(acme, shelf).await?;
    let names = [Identifier::Dns(acme.name.clone())];
    let ordered = account.new_order(&NewOrder::new(&names)).await;
    let mut order = ordered.map_err(|error| {
        let wrong = Wrong::from(error);
        if wrong.is_about_account() && shelf.forget_account().is_err() {
            tracing::warn!("the account that is not known any more stays");
        }
        wrong
    })?;
    let signed = proved(acme, held, &mut order).await;
    held.answer(None);
    signed
}

/// The account kept, or a new one.
async fn account(acme: &Acme, shelf: &Shelf) -> Result<Account, Wrong> {
    let builder = || Account::builder_with_http(Box::new(Authority));
    if let Some(kept) = shelf.account(&acme.directory) {
        return Ok(builder().from_credentials(kept.credentials).await?);
    }
    let contact = acme.contact.as_ref().map(|mail| format!("mailto:{mail}"));
    let contact: Vec<&str> = contact.iter().map(String::as_str).collect();
    let new = NewAccount {
        contact: &contact,
        terms_of_service_agreed: true,
        only_return_existing: false,
    };
    let made = builder().create(&new, acme.directory.clone(), None).await?;
    let (account, credentials) = made;
    let kept = kept::Account {
        directory: acme.directory.clone(),
        credentials,
    };
    shelf.keep_account(&kept).map_err(Wrong::Unkept)?;
    Ok(account)
}

/// Proves that the name is ours, and has the certificate signed.
async fn proved(acme: &Acme, held: &Held, order: &mut Order) -> Result<String, Wrong> {
    let mut authorizations = order.authorizations();
    while let Some(authorization) = authorizations.next().await {
        let mut authorization = authorization?;
        match authorization.status {
            AuthorizationStatus::Valid => continue,
            AuthorizationStatus::Pending => {}
            _ => return Err(Wrong::Name(None)),
        }
        let mut challenge = authorization
            .challenge(ChallengeType::TlsAlpn01)
            .ok_or(Wrong::NoChallenge)?;
        let digest = challenge.key_authorization().digest();
        held.answer(Some(answer(&acme.name, digest.as_ref())?));
        challenge.set_ready().await?;
    }
    match order.poll_ready(&PATIENCE).await {
        Ok(OrderStatus::Ready) => {}
        Ok(_) => return Err(Wrong::Name(why(order).await)),
        // What the order says is that its name was not proved; the challenge says why.
        Err(error) => {
            let why = why(order).await;
            return Err(why.map_or_else(|| error.into(), |why| Wrong::Name(Some(why))));
        }
    }
    let key = order.finalize().await?;
    let chain = order.poll_certificate(&PATIENCE).await?;
    Ok(format!("{chain}\n{key}"))
}

/// Why a name was not proved, as the authority saw it.
async fn why(order: &mut Order) -> Option<Problem> {
    let mut authorizations = order.authorizations();
    while let Some(Ok(mut authorization)) = authorizations.next().await {
        let seen = authorization.refresh().await.ok()?;
        let mut challenges = seen.challenges.iter();
        if let Some(problem) = challenges.find_map(|challenge| challenge.error.clone()) {
            return Some(problem);
        }
    }
    None
}

/// The certificate that answers an authority at the door: of the name, signed by itself, with what was asked in it.
fn answer(name: &str, digest: &[u8]) -> Result<CertifiedKey, Wrong> {
    let made = || -> anyhow::Result<CertifiedKey> {
        anyhow::ensure!(digest.len() == 32, "a digest of {} bytes", digest.len());
        let mut asked = CertificateParams::new([name.to_owned()])?;
        let extension = CustomExtension::new_acme_identifier(digest);
        asked.custom_extensions.push(extension);
        let key = KeyPair::generate()?;
        let cert = asked.self_signed(&key)?;
        let secret = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der()));
        // Its extension is critical and nobody's but the authority's: held against its key it would be refused.
        let secret = ring::sign::any_supported_type(&secret)?;
        Ok(CertifiedKey::new(vec![cert.der().clone()], secret))
    };
    made().map_err(Wrong::Own)
}
