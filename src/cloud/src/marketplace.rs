//! The Marketplace as far as a launch asks for it: which account has subscribed to which product.
//!
//! Subscribing is done in the Marketplace and not by a call of EC2, so it has functions of its own and leaves no entry
//! in the trail. A subscription counts in every Region. What runs goes on running when it ends.

use crate::world::catalogue;
use crate::{Cloud, Event, State};

impl State {
    /// Whether an account has subscribed to the product with that code.
    pub fn is_subscribed(&self, account: &str, product: &str) -> bool {
        self.subscriptions.contains_key(&(account, product))
    }
}

impl Cloud {
    /// Subscribes an account to a product and gives the events: none, if it is subscribed already. Nothing for a code
    /// that no product has.
    pub fn subscribe(&mut self, account: &str, product: &str) -> Option<Vec<Event>> {
        self.subscribe_or_not(account, product, true)
    }

    /// Ends a subscription, in the same manner.
    pub fn unsubscribe(&mut self, account: &str, product: &str) -> Option<Vec<Event>> {
        self.subscribe_or_not(account, product, false)
    }

    fn subscribe_or_not(&mut self, account: &str, product: &str, subscribed: bool) -> Option<Vec<Event>> {
        catalogue::product(product)?;
        let mut events = Vec::new();
        if self.state.is_subscribed(account, product) != subscribed {
            events.push(Event::Subscription {
                account: account.to_owned(),
                product: product.to_owned(),
                active: subscribed,
            });
        }
        self.apply(&events);
        Some(events)
    }
}
