package io.sportello.mail;

import io.sportello.SportelloTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** The whole application with a {@link MailListener} in the place of the features. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SportelloTest
@Import(MailListener.class)
@interface MailRoomTest {}
