//! What an operation is: the row that every other crate reads, and how its module declares it.
//!
//! `operation!` declares the row and the types of its input and output at once, so that no fact is written twice and an
//! action can only be bound to the operation whose input it takes.

use crate::{ErrorCode, Sentence, Service, Structure};
use std::marker::PhantomData;
use std::ops::Deref;

/// Whether a call can change the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// It only reads.
    Read,
    /// It may change state.
    Write,
}

impl Effect {
    /// What such a call does, in a word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Read => "reads",
            Self::Write => "changes",
        }
    }
}

/// How faithfully the lab plays an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fidelity {
    /// All of its behaviour that a learner can meet.
    Simulated,
    /// It works; the sentence says what is left out.
    Simplified(Sentence),
    /// The lab only knows its syntax and says so when it is called; the sentence says why.
    NotSimulated(Sentence),
}

impl Fidelity {
    /// What it is called: `simulated`, `simplified` or `not simulated`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Simulated => "simulated",
            Self::Simplified(_) => "simplified",
            Self::NotSimulated(_) => "not simulated",
        }
    }

    /// What is left out, or why; nothing of what is simulated.
    pub fn sentence(self) -> Option<&'static str> {
        match self {
            Self::Simulated => None,
            Self::Simplified(sentence) | Self::NotSimulated(sentence) => Some(sentence.text()),
        }
    }
}

/// How the AWS CLI reads a long answer page by page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paginator {
    /// The member of the request that continues.
    pub input_token: &'static str,
    /// The member of the answer that says how to continue.
    pub output_token: &'static str,
    /// The member of the request that limits a page; some operations have none.
    pub limit_key: Option<&'static str>,
    /// The list in the answer.
    pub result_key: &'static str,
}

/// One operation of a service: the row that parser, help, completion, wire, forms and reference pages read.
#[derive(Debug)]
pub struct Operation {
    /// `CopyImage`.
    pub name: &'static str,
    /// Whose it is.
    pub service: Service,
    /// One sentence of ours.
    pub doc: Sentence,
    /// Whether it can change the account.
    pub effect: Effect,
    /// What it is asked.
    pub input: &'static Structure,
    /// What it answers.
    pub output: &'static Structure,
    /// How the CLI reads page by page, when it does.
    pub paginator: Option<Paginator>,
    /// The names that its filters may have; `tag:` stands for every `tag:KEY`.
    pub filters: &'static [&'static str],
    /// How faithful the lab is.
    pub fidelity: Fidelity,
    /// The codes of errors that it can answer beyond the common ones ([`crate::schema::common_errors`]), in the order of their
    /// spelling.
    pub errors: &'static [ErrorCode],
}

/// There is one row for each operation, so that its service and name say which it is.
impl PartialEq for Operation {
    fn eq(&self, other: &Self) -> bool {
        self.service == other.service && self.name == other.name
    }
}

impl Eq for Operation {}

impl Operation {
    /// An operation without any facts beyond these.
    pub const fn new(
        service: Service,
        name: &'static str,
        doc: &'static str,
        effect: Effect,
        input: &'static Structure,
        output: &'static Structure,
    ) -> Self {
        Self {
            name,
            service,
            doc: Sentence::new(doc),
            effect,
            input,
            output,
            paginator: None,
            filters: &[],
            fidelity: Fidelity::Simulated,
            errors: &[],
        }
    }
    /// It can answer errors with these codes, beyond the common ones.
    pub const fn errors(self, errors: &'static [ErrorCode]) -> Self {
        Self { errors, ..self }
    }
    /// It answers page by page.
    pub const fn pages(
        self,
        input_token: &'static str,
        output_token: &'static str,
        limit_key: Option<&'static str>,
        result_key: &'static str,
    ) -> Self {
        Self {
            paginator: Some(Paginator {
                input_token,
                output_token,
                limit_key,
                result_key,
            }),
            ..self
        }
    }
    /// It filters what it answers by these names.
    pub const fn filters(self, filters: &'static [&'static str]) -> Self {
        Self { filters, ..self }
    }
    /// It works, but leaves something out.
    pub const fn simplified(self, what: &'static str) -> Self {
        Self {
            fidelity: Fidelity::Simplified(Sentence::new(what)),
            ..self
        }
    }
    /// The lab knows its syntax only.
    pub const fn not_simulated(self, why: &'static str) -> Self {
        Self {
            fidelity: Fidelity::NotSimulated(Sentence::new(why)),
            ..self
        }
    }
    /// The subcommand of the AWS CLI: `copy-image`.
    pub fn command(&self) -> String {
        crate::schema::kebab(self.name)
    }
}

/// An operation together with the Rust types of what it is asked (`I`) and what it answers (`O`). It can be read like
/// the row that it holds.
///
/// ```
/// use api::ec2::image::{COPY_IMAGE, CopyImageInput, CopyImageOutput};
/// use api::TypedOperation;
///
/// fn bind<I, O>(operation: &'static TypedOperation<I, O>, _action: fn(I) -> O) -> &'static str {
///     operation.name
/// }
/// fn copy_image(_: CopyImageInput) -> CopyImageOutput {
///     CopyImageOutput::default()
/// }
/// assert_eq!(bind(&COPY_IMAGE, copy_image), "CopyImage");
/// ```
///
/// An action of another operation doesn't fit:
///
/// ```compile_fail,E0308
/// use api::ec2::image::{DEREGISTER_IMAGE, CopyImageInput, CopyImageOutput};
/// use api::TypedOperation;
///
/// fn bind<I, O>(operation: &'static TypedOperation<I, O>, _action: fn(I) -> O) -> &'static str {
///     operation.name
/// }
/// fn copy_image(_: CopyImageInput) -> CopyImageOutput {
///     CopyImageOutput::default()
/// }
/// bind(&DEREGISTER_IMAGE, copy_image);
/// ```
#[derive(Debug)]
pub struct TypedOperation<I, O> {
    row: Operation,
    types: PhantomData<fn(I) -> O>,
}

impl<I, O> TypedOperation<I, O> {
    /// A row with its types, as `operation!` puts them together.
    pub const fn new(row: Operation) -> Self {
        Self {
            row,
            types: PhantomData,
        }
    }

    /// The row, for the lists of families and for whoever doesn't care about types.
    pub const fn row(&self) -> &Operation {
        &self.row
    }
}

impl<I, O> Deref for TypedOperation<I, O> {
    type Target = Operation;

    fn deref(&self) -> &Operation {
        &self.row
    }
}

/// The operations about one kind of thing, and what it is called.
#[derive(Debug)]
pub struct Family {
    /// `Launch templates`.
    pub title: &'static str,
    /// Its operations, in the order of the reference.
    pub operations: &'static [&'static Operation],
}

impl Family {
    /// A family as its service declares it.
    pub const fn new(title: &'static str, operations: &'static [&'static Operation]) -> Self {
        Self { title, operations }
    }
}

/// Declares an operation: a static of type [`TypedOperation`].
///
/// The sentence of documentation is the one that help and the reference print. `read` or `write` says whether it may
/// change the account. Behind `input` and `output` stand, in this order and each only if there is something to say:
///
/// - `pages: ("NextToken", "NextToken", Some("MaxResults"), "Images")`: the members of a [`Paginator`], in its order;
/// - `filters: ["name", …]`: the names that its filters may have;
/// - `simplified: "…"` or `not_simulated: "…"`: what is left out, or why;
/// - `errors: [InvalidAmiIdMalformed, …]`: the codes that it can answer beyond the common ones.
#[macro_export]
macro_rules! operation {
    (
        $( #[doc = $doc:literal] )+
        $effect:ident $title:ident of $service:ident as $name:literal {
            input: $input:ty,
            output: $output:ty,
            $( pages: ($($page:expr),+), )?
            $( filters: [ $($filter:literal),+ $(,)? ], )?
            $( simplified: $left_out:expr, )?
            $( not_simulated: $why:expr, )?
            $( errors: [ $($code:ident),+ $(,)? ], )?
        }
    ) => {
        $( #[doc = $doc] )+
        pub static $title: $crate::TypedOperation<$input, $output> = $crate::TypedOperation::new(
            $crate::Operation::new(
                $crate::Service::$service,
                $name,
                concat!($($doc),+).trim_ascii(),
                $crate::operation!(@effect $effect),
                <$input>::STRUCTURE,
                <$output>::STRUCTURE,
            )
            $( .pages($($page),+) )?
            $( .filters(&[ $($filter),+ ]) )?
            $( .simplified($left_out) )?
            $( .not_simulated($why) )?
            $( .errors(&[ $( $crate::ErrorCode::$code ),+ ]) )?
        );
    };
    (@effect read) => { $crate::Effect::Read };
    (@effect write) => { $crate::Effect::Write };
}
