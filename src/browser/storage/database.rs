//! IndexedDB as far as a journal needs it: open, read all, append one, replace all.

use crate::browser::storage::names::{BACKUP, DATABASE, JOURNAL};
use js_sys::{Array, Function, Promise};
use std::future::Future;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, IdbDatabase, IdbFactory, IdbKeyRange, IdbOpenDbRequest, IdbRequest, IdbTransaction,
    IdbTransactionMode,
};

/// The version of the stores. Grows when a store is added, never because of what a record says.
const VERSION: u32 = 1;

/// Why the store did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// Another writer has the number already.
    Taken,
    /// The connection is gone; opening again may help.
    Closed,
    /// There is no room left.
    Full,
    /// A newer version of the app wrote the store.
    Newer,
    /// Storage is blocked here, or something else; the browser's name for it.
    Blocked(String),
}

impl Trouble {
    /// In words, for people.
    pub fn words(&self) -> String {
        match self {
            Self::Taken => "Another tab wrote to this lab.".to_owned(),
            Self::Closed => "The browser closed its storage.".to_owned(),
            Self::Full => "The browser has no room left for this page.".to_owned(),
            Self::Newer => {
                "A newer AMI Lab wrote what is stored here, and your work there is safe: reload to update."
                    .to_owned()
            }
            Self::Blocked(name) => format!("The browser does not let this page store anything ({name})."),
        }
    }

    fn of(error: &JsValue) -> Self {
        let name = error
            .dyn_ref::<DomException>()
            .map(DomException::name)
            .unwrap_or_default();
        match name.as_str() {
            "ConstraintError" => Self::Taken,
            "InvalidStateError" | "AbortError" | "TransactionInactiveError" => Self::Closed,
            "QuotaExceededError" => Self::Full,
            "VersionError" => Self::Newer,
            "" => Self::Blocked("storage is not available".to_owned()),
            _ => Self::Blocked(name),
        }
    }
}

/// An open store.
#[derive(Clone)]
pub struct Database(IdbDatabase);

fn factory() -> Result<IdbFactory, Trouble> {
    let factory = gloo::utils::window()
        .indexed_db()
        .map_err(|error| Trouble::of(&error))?;
    factory.ok_or_else(|| Trouble::Blocked("there is no IndexedDB".to_owned()))
}

/// A promise that settles with an event of `target`: `good` resolves it, the others reject it with the error.
fn settle(target: &JsValue, good: &str, bad: &[&str], error: impl Fn() -> JsValue + 'static) -> Promise {
    let error = Rc::new(error);
    Promise::new(&mut |resolve: Function, reject: Function| {
        let done = Closure::once_into_js(move || {
            let _ = resolve.call0(&JsValue::NULL);
        });
        let _ = js_sys::Reflect::set(target, &format!("on{good}").into(), &done);
        for name in bad {
            let (reject, error) = (reject.clone(), Rc::clone(&error));
            let failed = Closure::<dyn FnMut()>::new(move || {
                let _ = reject.call1(&JsValue::NULL, &error());
            });
            let _ = js_sys::Reflect::set(target, &format!("on{name}").into(), failed.as_ref());
            // As long as the request lives, so must its handler; there is one a record.
            failed.forget();
        }
    })
}

/// Waits for a request and gives its result.
async fn result(request: IdbRequest) -> Result<JsValue, Trouble> {
    let failing = request.clone();
    let promise = settle(&request, "success", &["error", "blocked"], move || {
        failing.error().ok().flatten().map_or(JsValue::NULL, Into::into)
    });
    JsFuture::from(promise)
        .await
        .map_err(|error| Trouble::of(&error))?;
    request.result().map_err(|error| Trouble::of(&error))
}

/// Waits until a transaction is complete.
fn complete(transaction: &IdbTransaction) -> impl Future<Output = Result<(), Trouble>> + use<> {
    let failing = transaction.clone();
    let promise = settle(transaction, "complete", &["error", "abort"], move || {
        failing.error().map_or(JsValue::NULL, Into::into)
    });
    async move {
        JsFuture::from(promise)
            .await
            .map(|_| ())
            .map_err(|error| Trouble::of(&error))
    }
}

/// Asks for the commit now instead of when the task ends: what a closing tab would lose otherwise.
fn commit(transaction: &IdbTransaction) {
    // Older browsers have no commit and do it by themselves a little later.
    if let Ok(commit) =
        js_sys::Reflect::get(transaction, &"commit".into()).and_then(|found| found.dyn_into::<Function>())
    {
        let _ = commit.call0(transaction);
    }
}

/// Removes the store.
pub async fn remove() -> Result<(), Trouble> {
    let request = factory()?
        .delete_database(DATABASE)
        .map_err(|error| Trouble::of(&error))?;
    result(request.unchecked_into()).await.map(|_| ())
}

impl Database {
    /// Opens the store, making it when there is none.
    pub async fn open() -> Result<Self, Trouble> {
        let request: IdbOpenDbRequest = factory()?
            .open_with_u32(DATABASE, VERSION)
            .map_err(|error| Trouble::of(&error))?;
        let opening = request.clone();
        let upgrade = Closure::once_into_js(move || {
            if let Ok(database) = opening.result().and_then(|found| found.dyn_into::<IdbDatabase>()) {
                for store in [JOURNAL, BACKUP] {
                    let _ = database.create_object_store(store);
                }
            }
        });
        request.set_onupgradeneeded(upgrade.dyn_ref());
        let database: IdbDatabase = result(request.unchecked_into()).await?.unchecked_into();
        let closing = database.clone();
        // A newer page wants to change the stores: let it, this connection is finished.
        let step_aside = Closure::<dyn FnMut()>::new(move || closing.close());
        database.set_onversionchange(step_aside.as_ref().dyn_ref());
        step_aside.forget();
        Ok(Self(database))
    }

    /// Closes the connection.
    pub fn close(&self) {
        self.0.close();
    }

    fn transaction(
        &self,
        stores: &[&str],
        mode: IdbTransactionMode,
        strict: bool,
    ) -> Result<IdbTransaction, Trouble> {
        let names: Array = stores.iter().map(|name| JsValue::from_str(name)).collect();
        let options = js_sys::Object::new();
        let durability = if strict { "strict" } else { "relaxed" };
        let _ = js_sys::Reflect::set(&options, &"durability".into(), &durability.into());
        let mode = match mode {
            IdbTransactionMode::Readwrite => "readwrite",
            _ => "readonly",
        };
        // web-sys keeps the options behind an unstable flag; browsers have had them for years.
        let begin = js_sys::Reflect::get(&self.0, &"transaction".into())
            .and_then(|found| found.dyn_into::<Function>());
        begin
            .and_then(|begin| begin.call3(&self.0, &names, &mode.into(), &options))
            .map(|transaction| transaction.unchecked_into())
            .map_err(|error| Trouble::of(&error))
    }

    /// Every record, in order.
    pub async fn read_all(&self) -> Result<Vec<String>, Trouble> {
        self.read_from(1).await
    }

    /// The records from that number on, in order.
    pub async fn read_from(&self, seq: usize) -> Result<Vec<String>, Trouble> {
        let transaction = self.transaction(&[JOURNAL], IdbTransactionMode::Readonly, false)?;
        let store = transaction
            .object_store(JOURNAL)
            .map_err(|error| Trouble::of(&error))?;
        let from = IdbKeyRange::lower_bound(&JsValue::from_f64(seq as f64));
        let request = from.and_then(|from| store.get_all_with_key(&from));
        let found = result(request.map_err(|error| Trouble::of(&error))?).await?;
        Ok(found
            .unchecked_into::<Array>()
            .iter()
            .map(|record| record.as_string().unwrap_or_default())
            .collect())
    }

    /// The number of records.
    pub async fn last(&self) -> Result<usize, Trouble> {
        let transaction = self.transaction(&[JOURNAL], IdbTransactionMode::Readonly, false)?;
        let store = transaction
            .object_store(JOURNAL)
            .map_err(|error| Trouble::of(&error))?;
        let count = result(store.count().map_err(|error| Trouble::of(&error))?).await?;
        Ok(count.as_f64().unwrap_or_default() as usize)
    }

    /// Appends one record under its number; fails with `Taken` when the number is there already. The request is made
    /// before this returns; the future says when it is stored.
    pub fn append(
        &self,
        seq: usize,
        record: &str,
    ) -> Result<impl Future<Output = Result<(), Trouble>> + use<>, Trouble> {
        let transaction = self.transaction(&[JOURNAL], IdbTransactionMode::Readwrite, false)?;
        let store = transaction
            .object_store(JOURNAL)
            .map_err(|error| Trouble::of(&error))?;
        let number = JsValue::from_f64(seq as f64);
        let request = store
            .add_with_key(&record.into(), &number)
            .map_err(|error| Trouble::of(&error))?;
        commit(&transaction);
        let done = complete(&transaction);
        Ok(async move {
            done.await.map_err(|trouble| match request.error() {
                // The transaction only says that it was aborted; the request says why.
                Ok(Some(error)) => Trouble::of(&error),
                _ => trouble,
            })
        })
    }

    /// The names of the kept copies, oldest first.
    pub async fn kept(&self) -> Result<Vec<String>, Trouble> {
        let transaction = self.transaction(&[BACKUP], IdbTransactionMode::Readonly, false)?;
        let store = transaction
            .object_store(BACKUP)
            .map_err(|error| Trouble::of(&error))?;
        let found = result(store.get_all_keys().map_err(|error| Trouble::of(&error))?).await?;
        let names = found.unchecked_into::<Array>();
        Ok(names.iter().filter_map(|name| name.as_string()).collect())
    }

    /// A kept copy.
    pub async fn backup_text(&self, name: &str) -> Result<String, Trouble> {
        let transaction = self.transaction(&[BACKUP], IdbTransactionMode::Readonly, false)?;
        let store = transaction
            .object_store(BACKUP)
            .map_err(|error| Trouble::of(&error))?;
        let found = result(store.get(&name.into()).map_err(|error| Trouble::of(&error))?).await?;
        Ok(found.as_string().unwrap_or_default())
    }

    /// Replaces all records, all or nothing, as durably as the browser can; what was there is kept under a name, and
    /// the copies in `worthless` go.
    pub async fn replace(
        &self,
        records: &[Rc<str>],
        name: &str,
        worthless: &[String],
    ) -> Result<(), Trouble> {
        let before = self.read_all().await?;
        let transaction = self.transaction(&[JOURNAL, BACKUP], IdbTransactionMode::Readwrite, true)?;
        let journal = transaction
            .object_store(JOURNAL)
            .map_err(|error| Trouble::of(&error))?;
        let backup = transaction
            .object_store(BACKUP)
            .map_err(|error| Trouble::of(&error))?;
        if !before.is_empty() {
            let text = JsValue::from_str(&before.join("\n"));
            backup
                .put_with_key(&text, &name.into())
                .map_err(|error| Trouble::of(&error))?;
        }
        for name in worthless {
            backup
                .delete(&name.as_str().into())
                .map_err(|error| Trouble::of(&error))?;
        }
        journal.clear().map_err(|error| Trouble::of(&error))?;
        for (seq, record) in (1_u32..).zip(records) {
            let number = JsValue::from_f64(f64::from(seq));
            journal
                .add_with_key(&JsValue::from_str(record), &number)
                .map_err(|error| Trouble::of(&error))?;
        }
        commit(&transaction);
        complete(&transaction).await
    }
}
