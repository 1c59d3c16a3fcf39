//! The checker of files on the atelier: what the machine makes is proved whole, in both languages; what is changed is not.
